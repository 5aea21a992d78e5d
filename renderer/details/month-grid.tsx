import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';

/** A month to choose a day from. */
export function MonthGrid() {
  return (
    <Calendar className="month">
      <header className="month-head">
        <Button slot="previous" className="icon-button is-small">
          <ChevronLeft size={14} aria-hidden="true" className="is-mirrored" />
        </Button>
        <Heading className="month-name" />
        <Button slot="next" className="icon-button is-small">
          <ChevronRight size={14} aria-hidden="true" className="is-mirrored" />
        </Button>
      </header>
      <CalendarGrid className="month-days">
        {(date) => <CalendarCell date={date} className="month-day" />}
      </CalendarGrid>
    </Calendar>
  );
}
