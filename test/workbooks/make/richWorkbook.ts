import { strToU8, zipSync, type Zippable } from 'fflate';

/** Parts written by hand: names to texts, bytes, or whatever else the packing library takes. */
export type HandWrittenParts = Record<string, string | Zippable[string]>;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';
const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const excelMain = 'http://schemas.microsoft.com/office/excel/2006/main';

/** A relationships part. Each entry: id, kind (or whole type), target. */
function relations(...entries: (readonly [string, string, string])[]): string {
  const list = entries.map(([id, kind, target]) => {
    const type = kind.includes('/') ? kind : `${officeRelations}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  });
  return `${xml}<Relationships xmlns="${packageRelations}">${list.join('')}</Relationships>`;
}

/** Packs hand-written parts. */
export function zipOf(parts: HandWrittenParts): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]);
  return zipSync(Object.fromEntries(files) as Zippable);
}

/** A picture of one grey point. */
const picture = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
);

const contentTypes = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/>
<Default Extension="bin" ContentType="${spreadsheet}.printerSettings"/>
<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>
<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>
<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${spreadsheet}.worksheet+xml"/>
<Override PartName="/xl/worksheets/sheet3.xml" ContentType="${spreadsheet}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/>
<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
<Override PartName="/xl/calcChain.xml" ContentType="${spreadsheet}.calcChain+xml"/>
<Override PartName="/xl/tables/table1.xml" ContentType="${spreadsheet}.table+xml"/>
<Override PartName="/xl/comments1.xml" ContentType="${spreadsheet}.comments+xml"/>
<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>
<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>
<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="${spreadsheet}.pivotCacheDefinition+xml"/>
<Override PartName="/xl/pivotCache/pivotCacheRecords1.xml" ContentType="${spreadsheet}.pivotCacheRecords+xml"/>
<Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="${spreadsheet}.pivotTable+xml"/>
<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>`;

const workbook = `${xml}<workbook xmlns="${main}" xmlns:r="${officeRelations}">
<fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="124226"/>
<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12000" activeTab="0"/></bookViews>
<sheets><sheet name="督办台账" sheetId="1" r:id="rId1"/><sheet name="单位 名录" sheetId="4" state="hidden" r:id="rId2"/><sheet name="透视" sheetId="7" r:id="rId3"/></sheets>
<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">督办台账!$A$2:$F$6</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">督办台账!$A$1:$F$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">督办台账!$1:$2</definedName><definedName name="单位">'单位 名录'!$A$1:$A$3</definedName></definedNames>
<calcPr calcId="191029"/>
<pivotCaches><pivotCache cacheId="5" r:id="rId7"/></pivotCaches>
<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>
</workbook>`;

const styles = `${xml}<styleSheet xmlns="${main}">
<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>
<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="16"/><color rgb="FFC00000"/><name val="方正小标宋简体"/><family val="4"/><charset val="134"/></font><font><sz val="11"/><color theme="0"/><name val="等线"/><scheme val="minor"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FFFFC000"/></stop></gradientFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right style="mediumDashed"><color rgb="FF00B050"/></right><top/><bottom style="double"><color indexed="10"/></bottom><diagonal style="thin"><color auto="1"/></diagonal></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>
<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center" vertical="center" indent="1"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1" textRotation="45"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="center"/></xf><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/><protection locked="0"/></xf><xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" quotePrefix="1"/><xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>
<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>
</styleSheet>`;

const theme = `${xml}<a:theme xmlns:a="${drawingml}/main" name="测试"><a:themeElements><a:clrScheme name="测试"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="C0504D"/></a:accent2><a:accent3><a:srgbClr val="9BBB59"/></a:accent3><a:accent4><a:srgbClr val="8064A2"/></a:accent4><a:accent5><a:srgbClr val="4BACC6"/></a:accent5><a:accent6><a:srgbClr val="F79646"/></a:accent6><a:hlink><a:srgbClr val="0000FF"/></a:hlink><a:folHlink><a:srgbClr val="800080"/></a:folHlink></a:clrScheme><a:fontScheme name="测试"><a:majorFont><a:latin typeface="等线"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="等线"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="测试"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="25400"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="38100"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** 0 title, 1-6 headers, 7-8 units, 9 rich text, 10 phonetic guide, 11 escaped line break. */
const sharedStrings = `${xml}<sst xmlns="${main}" count="14" uniqueCount="12"><si><t>2024年督办事项台账</t></si><si><t>序号</t></si><si><t>事项</t></si><si><t>单位</t></si><si><t>时限</t></si><si><t>进度</t></si><si><t>倍数</t></si><si><t>市发改委</t></si><si><t>市教育局</t></si><si><r><rPr><b/><sz val="11"/><rFont val="等线"/></rPr><t xml:space="preserve">加快 </t></r><r><rPr><i/><sz val="11"/><rFont val="等线"/></rPr><t>清水河大桥</t></r><r><t>建设</t></r></si><si><t>会议</t><rPh sb="0" eb="2"><t>かいぎ</t></rPh><phoneticPr fontId="0"/></si><si><t>第一行_x000D_
第二行 &amp; &lt;更多&gt;</t></si></sst>`;

const ledgerSheet = `${xml}<worksheet xmlns="${main}" xmlns:r="${officeRelations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">
<sheetPr codeName="Sheet1" filterMode="0"><tabColor theme="5"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>
<dimension ref="A1:F9"/>
<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="C4" sqref="C4"/></sheetView></sheetViews>
<sheetFormatPr defaultColWidth="9" defaultRowHeight="14.25" x14ac:dyDescent="0.2"/>
<cols><col min="1" max="1" width="6.625" style="1" customWidth="1"/><col min="2" max="3" width="30.5" customWidth="1"/><col min="7" max="7" width="9" hidden="1" customWidth="1"/></cols>
<sheetData>
<row r="1" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c></row>
<row r="2" spans="1:6"><c r="A2" s="2" t="s"><v>1</v></c><c r="B2" s="2" t="s"><v>2</v></c><c r="C2" s="2" t="s"><v>3</v></c><c r="D2" s="2" t="s"><v>4</v></c><c r="E2" s="2" t="s"><v>5</v></c><c r="F2" s="2" t="s"><v>6</v></c></row>
<row r="3"><c r="A3"><v>1</v></c><c r="B3" t="s"><v>9</v></c><c r="C3" t="s"><v>7</v></c><c r="D3" s="3"><v>45366</v></c><c r="E3" s="4"><v>0.5</v></c><c r="F3"><f t="shared" ref="F3:F5" si="0">A3*$A$3+E3</f><v>1.5</v></c></row>
<row r="4"><c r="A4"><v>2</v></c><c r="B4" t="s"><v>10</v></c><c r="C4" t="s"><v>8</v></c><c r="D4" s="6"><v>45473</v></c><c r="E4" s="4"><v>1</v></c><c r="F4"><f t="shared" si="0"/><v>3</v></c></row>
<row r="5"><c r="A5"><v>3</v></c><c r="B5" t="s"><v>11</v></c><c r="C5" t="inlineStr"><is><t>市&lt;住建&gt;局</t></is></c><c r="D5" s="3" t="str"><f>IF(A5=3,"长期坚持","")</f><v>长期坚持</v></c><c r="E5" t="e"><v>#N/A</v></c><c r="F5"><f t="shared" si="0"/><v>3</v></c></row>
<row r="6" hidden="1"><c r="A6" t="b"><v>1</v></c><c r="B6" s="5" t="str"><v>=甲</v></c><c r="F6" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
<row r="8" ht="20" customHeight="1"/>
<row r="9"><c r="A9"><f t="array" ref="A9">SUM(A3:A5*1)</f><v>6</v></c></row>
</sheetData>
<sheetProtection sheet="1" objects="1" scenarios="1" algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000"/>
<protectedRanges><protectedRange sqref="E3:E5" name="进度"/></protectedRanges>
<autoFilter ref="A2:F6"><filterColumn colId="2"><filters><filter val="市发改委"/><filter val="市教育局"/></filters></filterColumn></autoFilter>
<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>
<phoneticPr fontId="0" type="noConversion"/>
<conditionalFormatting sqref="A3:F5"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$E3&lt;0.6</formula></cfRule></conditionalFormatting>
<conditionalFormatting sqref="E3:E5"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${x14}"><x14:id>{6B9E1C0A-0000-4000-8000-000000000001}</x14:id></ext></extLst></cfRule><cfRule type="iconSet" priority="3"><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>
<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="错误" error="请从列表中选择" promptTitle="提示" prompt="选择单位" sqref="C3:C5"><formula1>"市发改委,市教育局"</formula1></dataValidation><dataValidation type="date" operator="greaterThan" allowBlank="1" sqref="D3:D5 D8"><formula1>45292</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="B4" location="'单位 名录'!A1" display="见名录"/></hyperlinks>
<printOptions horizontalCentered="1" gridLines="1"/>
<pageMargins left="0.5" right="0.5" top="1" bottom="0.75" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" fitToHeight="0" orientation="landscape" horizontalDpi="600" r:id="rId5"/>
<headerFooter differentFirst="1"><oddHeader>&amp;C内部资料</oddHeader><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter><firstHeader>&amp;L首页</firstHeader></headerFooter>
<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>
<ignoredErrors><ignoredError sqref="B6" numberStoredAsText="1"/></ignoredErrors>
<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>
<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${excelMain}"><x14:cfRule type="dataBar" id="{6B9E1C0A-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>E3:E5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations count="1" xmlns:xm="${excelMain}"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'单位 名录'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C8</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${x14}"><x14:sparklineGroups xmlns:xm="${excelMain}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>督办台账!E3:E4</xm:f><xm:sqref>F8</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>
</worksheet>`;

const unitsSheet = `${xml}<worksheet xmlns="${main}" xmlns:r="${officeRelations}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>单位</t></is></c><c r="B1" t="inlineStr"><is><t>件数</t></is></c></row><row r="2"><c r="A2" t="s"><v>7</v></c><c r="B2"><v>3</v></c></row><row r="3"><c r="A3" t="s"><v>8</v></c><c r="B3"><f>COUNTA(督办台账!A3:A5)</f><v>3</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const pivotSheet = `${xml}<worksheet xmlns="${main}" xmlns:r="${officeRelations}"><sheetData><row r="3"><c r="A3" t="inlineStr"><is><t>行标签</t></is></c><c r="B3" t="inlineStr"><is><t>求和项:件数</t></is></c></row><row r="4"><c r="A4" t="s"><v>7</v></c><c r="B4"><v>3</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>总计</t></is></c><c r="B5"><v>3</v></c></row></sheetData></worksheet>`;

const drawing = `${xml}<xdr:wsDr xmlns:xdr="${drawingml}/spreadsheetDrawing" xmlns:a="${drawingml}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawingml}/chart"><c:chart xmlns:c="${drawingml}/chart" xmlns:r="${officeRelations}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="300000" cy="300000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 2"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${officeRelations}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="300000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;

const chart = `${xml}<c:chartSpace xmlns:c="${drawingml}/chart" xmlns:a="${drawingml}/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>进度</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>督办台账!$C$3:$C$5</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>督办台账!$E$3:$E$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;visibility:hidden'><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>4</x:Column></x:ClientData></v:shape></xml>`;

/** The ledger workbook with nearly everything that Excel can hold. */
export function richParts(): HandWrittenParts {
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ),
    'docProps/core.xml': `${xml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>督查室</dc:creator></cp:coreProperties>`,
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId4', 'styles', 'styles.xml'],
      ['rId5', 'sharedStrings', 'sharedStrings.xml'],
      ['rId6', 'theme', 'theme/theme1.xml'],
      ['rId7', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ['rId8', 'calcChain', 'calcChain.xml'],
      ['rId9', 'customXml', '../customXml/item1.xml'],
    ),
    'xl/styles.xml': styles,
    'xl/theme/theme1.xml': theme,
    'xl/sharedStrings.xml': sharedStrings,
    'xl/calcChain.xml': `${xml}<calcChain xmlns="${main}"><c r="F3" i="1"/><c r="F4"/><c r="F5"/><c r="D5"/><c r="F6"/><c r="A9" a="1"/><c r="B3" i="4"/></calcChain>`,
    'xl/worksheets/sheet1.xml': ledgerSheet,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId5', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ),
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from([1, 0, 255, 7]),
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': relations(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']),
    'xl/charts/chart1.xml': chart,
    'xl/media/image1.png': picture,
    'xl/drawings/vmlDrawing1.vml': vml,
    'xl/comments1.xml': `${xml}<comments xmlns="${main}"><authors><author>督查室</author></authors><commentList><comment ref="E3" authorId="0"><text><r><t>请核实</t></r></text></comment></commentList></comments>`,
    'xl/worksheets/sheet2.xml': unitsSheet,
    'xl/worksheets/_rels/sheet2.xml.rels': relations(['rId1', 'table', '../tables/table1.xml']),
    'xl/tables/table1.xml': `${xml}<table xmlns="${main}" id="1" name="单位表" displayName="单位表" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="单位"/><tableColumn id="2" name="件数"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight9" showRowStripes="1"/></table>`,
    'xl/worksheets/sheet3.xml': pivotSheet,
    'xl/worksheets/_rels/sheet3.xml.rels': relations(['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']),
    'xl/pivotTables/pivotTable1.xml': `${xml}<pivotTableDefinition xmlns="${main}" name="数据透视表1" cacheId="5" dataCaption="值"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="求和项:件数" fld="1"/></dataFields></pivotTableDefinition>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relations(['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']),
    'xl/pivotCache/pivotCacheDefinition1.xml': `${xml}<pivotCacheDefinition xmlns="${main}" xmlns:r="${officeRelations}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="单位 名录"/></cacheSource><cacheFields count="2"><cacheField name="单位"><sharedItems count="1"><s v="市发改委"/></sharedItems></cacheField><cacheField name="件数"><sharedItems containsNumber="1" minValue="3" maxValue="3"/></cacheField></cacheFields></pivotCacheDefinition>`,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relations(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']),
    'xl/pivotCache/pivotCacheRecords1.xml': `${xml}<pivotCacheRecords xmlns="${main}" count="1"><r><x v="0"/><n v="3"/></r></pivotCacheRecords>`,
    'customXml/item1.xml': '<状态 xmlns="urn:ledger">甲</状态>',
    'customXml/_rels/item1.xml.rels': relations(['rId1', 'customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml': `${xml}<ds:datastoreItem ds:itemID="{0D9F2C4E-0000-4000-8000-00000000000A}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    'xl/stray/nobody-knows.dat': Uint8Array.from([9, 8, 7]),
  };
}

/** The rich workbook as a file. */
export function richWorkbook(): Uint8Array {
  return zipOf(richParts());
}

/** A one-sheet workbook around the sheet's XML as given: for files that write things another way. */
export function workbookAround(sheetXml: string, more: HandWrittenParts = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': sheetXml,
    ...more,
  });
}
