import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import type { TaskRef } from '../store/paneState';
import { keyOf } from '../store/taskRefs';
import type { ArrangedTasks } from './arrangeTasks';
import { TaskLine } from './TaskLine';
import { nextIndex } from './nextIndex';

const LINE_HEIGHT = 64;
const HEADING_HEIGHT = 32;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    overflowY: 'auto',
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: 'none',
    // The focus is shown on the line that the arrow keys move.
    ':focus-visible [data-active="true"]': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  line: {
    position: 'absolute',
    insetInline: 0,
    height: `${LINE_HEIGHT}px`,
    boxSizing: 'border-box',
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  heading: {
    position: 'absolute',
    insetInline: 0,
    height: `${HEADING_HEIGHT}px`,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    '& > :first-child': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

interface Props {
  readonly workbook: WorkbookState;
  readonly arranged: ArrangedTasks;
}

/**
 * The tasks, of which only the lines in sight exist. One stop for the Tab key (Office.js on the web takes Tab over);
 * inside, arrows, Home and End move the current line, Enter opens it and its row, Space ticks it, Ctrl+A ticks all.
 */
export function TaskList({ workbook, arranged }: Props) {
  const styles = useStyles();
  const { tasks, groups } = arranged;
  const open = usePane((state) => state.openTask);
  const openDetail = usePane((state) => state.openTaskDetail);
  const jump = usePane((state) => state.jump);
  const chosenTasks = usePane((state) => state.chosenTasks);
  const chooseTasks = usePane((state) => state.chooseTasks);
  const chosen = useMemo(() => new Set(chosenTasks.map(keyOf)), [chosenTasks]);
  const headings = useMemo(() => new Map(groups.map((group) => [group.from, group])), [groups]);
  const headingHeight = (index: number): number =>
    headings.get(index)?.label === undefined || headings.get(index)?.label === null ? 0 : HEADING_HEIGHT;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  // Nothing here is compiled by React Compiler, which is what the rule warns of.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => LINE_HEIGHT + headingHeight(index),
    overscan: 8,
  });
  // Other headings: the heights that it has kept are those of other lines.
  useEffect(() => virtualizer.measure(), [virtualizer, groups]);

  const openIndex = open === null ? -1 : tasks.findIndex((ref) => keyOf(ref) === keyOf(open));
  useEffect(() => {
    if (openIndex < 0) return;
    setCurrent(openIndex);
    virtualizer.scrollToIndex(openIndex);
  }, [openIndex, virtualizer]);

  const active = Math.min(openIndex >= 0 ? openIndex : current, tasks.length - 1);

  function show(index: number): void {
    const task = tasks[index];
    if (task === undefined) return;
    setCurrent(index);
    openDetail(task);
    const layout = workbook.ledgers[task.ledger]?.ledger;
    const row = layout?.tasks.rows[task.task];
    if (layout !== undefined && row !== undefined) void jump(layout.layout.sheet, row, layout.layout.left);
  }

  function toggle(task: TaskRef | undefined): void {
    if (task === undefined) return;
    const without = chosenTasks.filter((each) => keyOf(each) !== keyOf(task));
    chooseTasks(without.length < chosenTasks.length ? without : [...chosenTasks, task]);
  }

  function press(event: KeyboardEvent): void {
    const page = Math.floor((scroller.current?.clientHeight ?? 0) / LINE_HEIGHT);
    const index = nextIndex(event.key, active, tasks.length, page);
    if (index !== null) {
      setCurrent(index);
      if (openIndex >= 0) openDetail(tasks[index] ?? null);
      virtualizer.scrollToIndex(index);
    } else if (event.key === 'Enter') show(active);
    else if (event.key === ' ') toggle(tasks[active]);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) chooseTasks([...new Set(tasks)]);
    else if (event.key === 'Escape' && open !== null) openDetail(null);
    else if (event.key === 'Escape' && chosenTasks.length > 0) chooseTasks([]);
    else return;
    event.preventDefault();
  }

  const drawn = virtualizer.getVirtualItems();
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={messages.tasks.list}
      aria-description={messages.tasks.keys}
      aria-activedescendant={`task-${active}`}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {groups.map(({ label, from, count }) => {
          const lines = drawn.filter(({ index }) => index >= from && index < from + count);
          const [first] = lines;
          if (first === undefined) return null;
          return (
            <div key={label ?? ''} role={label === null ? 'presentation' : 'group'} aria-label={label ?? undefined}>
              {label !== null && first.index === from && (
                <div aria-hidden className={styles.heading} style={{ transform: `translateY(${first.start}px)` }}>
                  <span>{label}</span>
                  <span>{messages.tasks.groupCount(count)}</span>
                </div>
              )}
              {lines.map(({ index, start }) => {
                const task = tasks[index];
                return (
                  task !== undefined && (
                    <div
                      key={index}
                      id={`task-${index}`}
                      role="option"
                      aria-selected={chosen.has(keyOf(task))}
                      aria-current={index === openIndex}
                      data-active={index === active}
                      aria-setsize={tasks.length}
                      aria-posinset={index + 1}
                      className={mergeClasses(styles.line, index === openIndex && styles.current)}
                      style={{ transform: `translateY(${start + headingHeight(index)}px)` }}
                      onClick={() => show(index)}
                    >
                      <TaskLine
                        workbook={workbook}
                        task={task}
                        chosen={chosen.has(keyOf(task))}
                        onChoose={() => toggle(task)}
                      />
                    </div>
                  )
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
