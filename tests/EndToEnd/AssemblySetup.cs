// Each test has a simulator, a folder and processes of its own.
[assembly: Parallelizable(ParallelScope.All)]
