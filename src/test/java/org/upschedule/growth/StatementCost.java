package org.upschedule.growth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What one statement costs, by all of its executions.
 *
 * @param blocks that the middle one of its executions looked at
 * @param milliseconds of the middle one
 * @param readInOrder tables of which any of them looked at every row
 */
record StatementCost(int executions, long blocks, double milliseconds, Set<String> readInOrder) {

    static Map<String, StatementCost> byText(List<ExecutedStatement> executed) {
        return executed.stream()
                .collect(Collectors.groupingBy(
                        ExecutedStatement::text, Collectors.collectingAndThen(Collectors.toList(), StatementCost::of)));
    }

    private static StatementCost of(List<ExecutedStatement> executed) {
        Set<String> readInOrder = new TreeSet<>();
        executed.forEach(one -> readInOrder.addAll(one.readInOrder()));
        return new StatementCost(
                executed.size(),
                (long) median(executed, ExecutedStatement::blocks),
                median(executed, ExecutedStatement::milliseconds),
                readInOrder);
    }

    private static double median(List<ExecutedStatement> executed, ToDoubleFunction<ExecutedStatement> figure) {
        return executed.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(executed.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
