import { Component, type ReactNode } from 'react';
import { messages } from '../messages';

interface Props {
  readonly children: ReactNode;
}

/** A fault of ours shows one plain page instead of an empty pane. The workbook is not touched by it. */
export class ErrorBoundary extends Component<Props, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <main className="plain">
        <div role="alert">
          <h1>{messages.failure.crashedTitle}</h1>
          <p>{messages.failure.crashedHint}</p>
        </div>
        <button type="button" onClick={() => this.setState({ fault: null })}>
          {messages.failure.reopen}
        </button>
        <details>
          <summary>{messages.failure.detail}</summary>
          <pre>{fault.stack ?? fault.message}</pre>
        </details>
      </main>
    );
  }
}
