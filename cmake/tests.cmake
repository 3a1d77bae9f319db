# The tests: one binary and one line of CTest's report per folder of tests/, and the checks that Node.js runs.
find_package(GTest REQUIRED)

# tests_of(folder library…): tests/<folder>/*.cpp as <folder>_tests, linked with the libraries named.
function(tests_of name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name}_tests ${sources})
  target_include_directories(${name}_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
  target_compile_definitions(${name}_tests PRIVATE
    ASSETS_DIR="${CMAKE_SOURCE_DIR}/assets" TEST_DATA_DIR="${CMAKE_SOURCE_DIR}/tests/data")
  target_link_libraries(${name}_tests PRIVATE ${ARGN} GTest::gtest_main)
  ours(${name}_tests)
  add_test(NAME ${name} COMMAND ${name}_tests --gtest_brief=1)
  if(ALONGSIDE_ASAN_BUILD)
    add_test(NAME ${name}.sanitized COMMAND ${ALONGSIDE_ASAN_BUILD}/${name}_tests --gtest_brief=1)
    set_tests_properties(${name}.sanitized PROPERTIES LABELS sanitized)
  endif()
endfunction()

tests_of(model model)
tests_of(content content)
tests_of(insight insight)
tests_of(publish publish)
tests_of(ui ui imgui)
tests_of(screens app imgui)
tests_of(app app)
tests_of(cli cli)

# ImGui once more, with the hooks of its test engine, for the audit of what it is given. Its object files come before the
# archive of the other, which the linker then has no need of.
add_library(imgui_hooked OBJECT $<TARGET_PROPERTY:imgui,SOURCES>)
target_link_libraries(imgui_hooked PRIVATE imgui)
target_compile_definitions(imgui_hooked PRIVATE IMGUI_ENABLE_TEST_ENGINE)
target_compile_options(imgui_hooked PRIVATE -w)
tests_of(audit imgui_hooked app imgui)
if(TARGET audit_tests)
  target_compile_definitions(audit_tests PRIVATE IMGUI_ENABLE_TEST_ENGINE)
endif()

if(TARGET cli_tests AND TARGET alongside)
  add_dependencies(cli_tests alongside)
  target_compile_definitions(cli_tests PRIVATE ALONGSIDE_BINARY="$<TARGET_FILE:alongside>")
endif()

# What is checked with what ./dev has already built.
if(TARGET alongside)
  file(GLOB documents CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/frameworks/*.json ${CMAKE_SOURCE_DIR}/assets/examples/*.json)
  add_test(NAME packs COMMAND alongside check ${documents})
  add_test(NAME schemas COMMAND node --test ${CMAKE_SOURCE_DIR}/tests/schemas/schemas.test.mjs)
  add_test(NAME table COMMAND node --test ${CMAKE_SOURCE_DIR}/tests/table/table.test.mjs)
  set_tests_properties(schemas table PROPERTIES ENVIRONMENT "ALONGSIDE_BINARY=$<TARGET_FILE:alongside>")
endif()
add_test(NAME words COMMAND node ${CMAKE_SOURCE_DIR}/tests/words/words.mjs)
add_test(NAME words.faults COMMAND node --test ${CMAKE_SOURCE_DIR}/tests/words/words.test.mjs)
add_test(NAME arrows COMMAND ${CMAKE_SOURCE_DIR}/cmake/arrows.sh)
if(EXISTS ${CMAKE_SOURCE_DIR}/web/page.js)
  add_test(NAME types COMMAND ${CMAKE_SOURCE_DIR}/node_modules/.bin/tsc --project ${CMAKE_SOURCE_DIR})
endif()

# A while of each fuzz target, where ./dev has built them: `./dev fuzz` is for longer.
if(ALONGSIDE_FUZZ_BUILD)
  foreach(target record pack actions)
    add_test(NAME fuzz.${target} COMMAND ${CMAKE_SOURCE_DIR}/tests/fuzz/run.sh ${target} 20)
    set_tests_properties(fuzz.${target} PROPERTIES LABELS fuzz TIMEOUT 300)
  endforeach()
endif()

# The page's own code in a stand-in document (tests/page), and the built page in a real browser (tests/browser), where
# one runs at a time, since each wants the whole machine.
foreach(kind page browser)
  file(GLOB journeys CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${kind}/*.test.mjs)
  foreach(journey IN LISTS journeys)
    cmake_path(GET journey FILENAME name)
    string(REPLACE ".test.mjs" "" name ${name})
    add_test(NAME ${kind}.${name} COMMAND node --test ${journey} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(${kind}.${name} PROPERTIES LABELS ${kind} TIMEOUT 900)
    if(kind STREQUAL browser)
      set_tests_properties(browser.${name} PROPERTIES RESOURCE_LOCK browser)
    endif()
  endforeach()
endforeach()
