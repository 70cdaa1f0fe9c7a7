// Each fixture has a plugin process and a simulator of its own.
[assembly: Parallelizable(ParallelScope.Fixtures)]
