import { createRequire } from 'node:module';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';

const root = import.meta.dirname;
const require = createRequire(import.meta.url);

const MICROSOFT_CDN = 'https://appsforoffice.microsoft.com';

/** What Excel on Windows, Mac and the web asks for; copied unchanged from Microsoft's package, never committed. */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * `npm run build` builds for Microsoft's CDN. `--env officejs=self` brings Office.js along (intranets); `--env preview`
 * builds the pane over recorded data instead of Office. TAIZHANG_BASE_URL is where the files will be served from;
 * TAIZHANG_OFFICE_HOST replaces Microsoft's CDN by another of Microsoft's, such as that of 21Vianet.
 */
export default function config(env, { mode }) {
  const baseUrl = (process.env.TAIZHANG_BASE_URL ?? 'https://localhost:3000').replace(/\/+$/, '');
  const cdn = process.env.TAIZHANG_OFFICE_HOST ?? `${MICROSOFT_CDN}/lib/1/hosted`;
  const selfHosted = env.officejs === 'self';
  const page = (chunk, filename, withOffice) =>
    new HtmlPlugin({
      template: 'src/taskpane/index.html',
      filename,
      chunks: [chunk],
      scriptHosts: withOffice && !selfHosted ? new URL(cdn).origin : '',
      officeJs: withOffice && (selfHosted ? 'office-js/office.js' : `${cdn}/office.js`),
    });
  return {
    context: root,
    entry: env.preview
      ? { preview: './test/taskpane/preview/index.tsx' }
      : { taskpane: './src/taskpane/index.tsx', commands: './src/commands/commands.ts' },
    output: {
      path: path.join(root, env.preview ? 'out/preview' : 'dist'),
      filename: mode === 'production' ? '[name].[contenthash:10].js' : '[name].js',
      clean: true,
    },
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            env: { targets: require('./package.json').browserslist },
            jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
          },
        },
      ],
    },
    plugins: env.preview
      ? [page('preview', 'index.html', false)]
      : [
          page('taskpane', 'taskpane.html', true),
          page('commands', 'commands.html', true),
          new CopyPlugin({
            patterns: [
              { from: 'assets/*.png', to: 'assets/[name][ext]' },
              {
                from: 'manifest.xml',
                to: 'manifest.xml',
                transform: (content) => content.toString().replaceAll('https://localhost:3000', baseUrl),
              },
              ...(selfHosted
                ? OFFICE_FILES.map((file) => ({
                    from: `node_modules/@microsoft/office-js/dist/${file}`,
                    to: `office-js/${file}`,
                    // Microsoft's licence asks for the files as they are.
                    info: { minimized: true },
                  }))
                : []),
            ],
          }),
        ],
    performance: { maxEntrypointSize: 800_000, maxAssetSize: 1_500_000 },
  };
}
