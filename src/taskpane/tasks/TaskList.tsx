import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import type { TaskRef } from '../store/paneState';
import { TaskLine } from './TaskLine';
import { nextIndex } from './nextIndex';

const LINE_HEIGHT = 68;

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
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

interface Props {
  readonly workbook: WorkbookState;
  readonly tasks: readonly TaskRef[];
}

/**
 * The tasks, of which only the lines in sight exist. One stop for the Tab key (Office.js on the web takes Tab over);
 * inside, the arrow keys move the current line and Enter opens it.
 */
export function TaskList({ workbook, tasks }: Props) {
  const styles = useStyles();
  const open = usePane((state) => state.openTask);
  const openDetail = usePane((state) => state.openTaskDetail);
  const jump = usePane((state) => state.jump);
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  // Nothing here is compiled by React Compiler, which is what the rule warns of.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 8,
  });

  const openIndex = open === null ? -1 : tasks.findIndex((ref) => ref.ledger === open.ledger && ref.task === open.task);
  useEffect(() => {
    if (openIndex < 0) return;
    setCurrent(openIndex);
    virtualizer.scrollToIndex(openIndex);
  }, [openIndex, virtualizer]);

  const active = Math.min(openIndex >= 0 ? openIndex : current, tasks.length - 1);

  function choose(index: number): void {
    const task = tasks[index];
    if (task === undefined) return;
    setCurrent(index);
    openDetail(task);
    const layout = workbook.ledgers[task.ledger]?.ledger;
    const row = layout?.tasks.rows[task.task];
    if (layout !== undefined && row !== undefined) void jump(layout.layout.sheet, row, layout.layout.left);
  }

  function move(event: KeyboardEvent): void {
    const index = nextIndex(
      event.key,
      active,
      tasks.length,
      Math.floor((scroller.current?.clientHeight ?? 0) / LINE_HEIGHT),
    );
    if (index !== null) {
      event.preventDefault();
      setCurrent(index);
      if (openIndex >= 0) openDetail(tasks[index] ?? null);
      virtualizer.scrollToIndex(index);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(active);
    }
  }

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={messages.tasks.list}
      aria-activedescendant={`task-${active}`}
      onKeyDown={move}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const task = tasks[index];
          return (
            task !== undefined && (
              <div
                key={`${task.ledger}-${task.task}`}
                id={`task-${index}`}
                role="option"
                aria-selected={index === openIndex}
                data-active={index === active}
                aria-setsize={tasks.length}
                aria-posinset={index + 1}
                className={mergeClasses(styles.line, index === openIndex && styles.current)}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => choose(index)}
              >
                <TaskLine workbook={workbook} task={task} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
