import { useContext, type ReactNode } from 'react';
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components/Tooltip';

/** What is said of a small button when somebody comes near. It stands in the window's main part, as all words do. */
export function Tip({ children }: { readonly children: ReactNode }) {
  // Read anew whenever it opens: each story has a main part of its own.
  useContext(TooltipTriggerStateContext);
  const main = document.querySelector('main') ?? document.body;
  return (
    <Tooltip className="tooltip" offset={6} UNSTABLE_portalContainer={main}>
      {children}
    </Tooltip>
  );
}
