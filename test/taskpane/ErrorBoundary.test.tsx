import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ErrorBoundary } from '../../src/taskpane/pieces/ErrorBoundary';

describe('a fault of the pane itself', () => {
  it('shows a page that says that the sheets were not touched, and opens again', async () => {
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const Part = () => {
      if (broken) throw new Error('broken');
      return <p>好了</p>;
    };
    render(
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('表格没有被改动');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: '重新打开' }));
    expect(screen.getByText('好了')).toBeVisible();
    complaint.mockRestore();
  });
});
