#!/usr/bin/env bash
# Says which includes go against the arrows of the architecture, or round the include paths that enforce them.
set -uo pipefail
cd "$(dirname "$0")/.."

# against folder words: no file of src/<folder> may include what the pattern names.
against() { [ -d "src/$1" ] && grep -rnE "#include [<\"]($2)" "src/$1" && bad=1; }

bad=0
against model '(content|insight|publish|ui|screens|app|web|cli)/|imgui|nlohmann'
against content '(insight|publish|ui|screens|app|web|cli)/|imgui'
against insight '(publish|ui|screens|app|web|cli)/|imgui|nlohmann'
against publish '(ui|screens|app|web|cli)/|imgui|nlohmann'
against ui '(publish|screens|app|web|cli)/|nlohmann'
against screens '(publish|app|web|cli)/|imgui|nlohmann'
against app '(web|cli)/|imgui|nlohmann'
against web 'cli/|nlohmann'
against cli '(ui|screens|app|web)/|imgui|nlohmann'
grep -rnE '#include "\.\./' src && bad=1
exit $bad
