package org.kaoyi.benchmarks;

import java.util.List;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;

/** Something that can be measured by its name. */
public interface Benchmark {
    String name();

    /** What its figure says, in one line. */
    String meaning();

    /** What is promised; shown in the table, never a reason to fail a run. */
    List<Floor> floors();

    Result run(Surroundings surroundings) throws Exception;
}
