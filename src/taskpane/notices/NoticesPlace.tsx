import { usePane } from '../store/PaneContext';
import { NeedsReading } from '../pieces/NeedsReading';

export default function NoticesPlace() {
  const workbook = usePane((state) => state.workbook);
  return workbook === null ? <NeedsReading /> : null;
}
