; Galley stands among the programs that open Markdown, and does not make itself the one that does: electron-builder's
; own association would. SHELL_CONTEXT is the user's part of the registry, since nothing is installed for others.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Galley.Markdown" "" "Markdown"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Galley.Markdown\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Galley.Markdown\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Galley.Markdown"
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Galley.Markdown"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Galley.Markdown"
!macroend
