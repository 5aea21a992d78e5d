import PanelLeft from 'lucide-react/icons/panel-left';
import PanelRight from 'lucide-react/icons/panel-right';
import { CommandButton } from '../controls/command-button';
import type { Column } from '../state/app-store';
import { useColumnShown } from '../state/use-column-shown';

const ICONS = { library: PanelLeft, panel: PanelRight } as const;

/** Folds a side column away and brings it back. */
export function ColumnToggle({ column }: { readonly column: Column }) {
  const shown = useColumnShown(column);
  return <CommandButton command={`view.${column}`} icon={ICONS[column]} isOn={shown} mirrored />;
}
