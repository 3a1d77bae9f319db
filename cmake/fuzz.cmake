# The fuzz targets, tests/fuzz/<name>.cpp as fuzz_<name>: see tests/fuzz/run.sh. For clang, which brings libFuzzer.
function(fuzz_target name)
  add_executable(fuzz_${name} tests/fuzz/${name}.cpp)
  target_include_directories(fuzz_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
  target_compile_definitions(fuzz_${name} PRIVATE
    ASSETS_DIR="${CMAKE_SOURCE_DIR}/assets" TEST_DATA_DIR="${CMAKE_SOURCE_DIR}/tests/data")
  target_link_libraries(fuzz_${name} PRIVATE ${ARGN})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  ours(fuzz_${name})
endfunction()

fuzz_target(record content)
fuzz_target(pack publish)
fuzz_target(actions app)
