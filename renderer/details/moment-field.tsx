import { parseDateTime, type CalendarDateTime } from '@internationalized/date';
import CalendarIcon from 'lucide-react/icons/calendar';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { DateInput, DatePicker, DateSegment } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { readMoment } from '../../app/article';
import { IconButton } from '../controls/icon-button';
import { QuietSelect } from '../controls/quiet-select';
import { MonthGrid } from './month-grid';
import { OFFSETS, offsetAt } from './offsets';

interface Props {
  readonly id: string;
  readonly label: string;
  /** A moment, or empty. */
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (moment: string) => void;
}

/** A day, the time on the clock there, and how far that clock is from UTC. */
export function MomentField({ id, label, value, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  const moment = readMoment(value);
  const [chosen, setOffset] = useState<string | null>(null);
  const offset = moment?.offset ?? chosen ?? offsetAt(new Date());
  const local = moment ? parseDateTime(moment.local.slice(0, 19)) : null;
  const put = (time: CalendarDateTime | null) => {
    if (time === null) onChange('');
    else onChange(time.toString() + (moment?.offset ?? chosen ?? offsetOf(time)));
  };
  const choose = (wanted: string) => {
    setOffset(wanted);
    if (moment) onChange(moment.local + wanted);
  };
  return (
    <div className="detail">
      <DatePicker
        id={id}
        className="moment"
        granularity="minute"
        hourCycle={24}
        shouldForceLeadingZeros
        isReadOnly={readOnly}
        value={local}
        onChange={put}
      >
        <Label className="field-label">{label}</Label>
        <Group className="field moment-group">
          <DateInput className="moment-input">
            {(segment) => <DateSegment className="moment-segment" segment={segment} />}
          </DateInput>
          {!readOnly && (
            <Button className="icon-button is-small" aria-label={t('field.embargo.choose')}>
              <CalendarIcon size={14} aria-hidden="true" />
            </Button>
          )}
        </Group>
        <Popover className="popover">
          <Dialog className="popover-dialog">
            <MonthGrid />
          </Dialog>
        </Popover>
      </DatePicker>
      <span className="moment-zone">
        <QuietSelect
          label={t('field.embargo.offset')}
          value={offset}
          isDisabled={readOnly}
          choices={[...new Set([...OFFSETS, offset])].map((one) => ({
            value: one,
            name: one === 'Z' ? 'UTC' : `UTC${one.replace('-', '−')}`,
          }))}
          onChange={choose}
        />
        {moment && !readOnly && (
          <IconButton icon={X} name={t('field.embargo.clear')} onPress={() => onChange('')} />
        )}
      </span>
    </div>
  );
}

/** The clock of this computer, as it goes on that day. */
function offsetOf(time: CalendarDateTime): string {
  return offsetAt(new Date(time.toString()));
}
