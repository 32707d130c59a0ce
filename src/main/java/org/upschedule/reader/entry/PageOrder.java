package org.upschedule.reader.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.upschedule.reader.table.TableRow;

/**
 * Whether the pages stand in the order in which the portal made them. It lists lectures by module, tests and exams by date; a list that
 * was made in another way has no order, and then the file's is believed.
 */
final class PageOrder {

    /** The pages show an order if so many rows stand after a smaller one of their page, and none after a greater. */
    private static final int FEWEST_STEPS = 4;

    /** What a list may be sorted by. */
    private record Sorting(List<List<String>> keys) {

        static Sorting of(List<TablePart> parts, BiFunction<TablePart, TableRow, String> key) {
            return new Sorting(parts.stream()
                    .map(part -> part.rows().stream()
                            .filter(part::namesModule)
                            .map(row -> key.apply(part, row))
                            .filter(text -> !text.isEmpty())
                            .toList())
                    .toList());
        }

        /**
         * Whether each page has it. A page of one module shows no step, and yet the list may be sorted by module: it is, if the pages
         * follow one another so.
         */
        boolean isKept() {
            return keys.stream().flatMap(List::stream).distinct().count() > 1
                    && keys.stream().allMatch(page -> IntStream.range(1, page.size())
                            .allMatch(row -> page.get(row - 1).compareTo(page.get(row)) <= 0));
        }

        long steps() {
            return keys.stream()
                    .mapToLong(page -> page.stream().distinct().skip(1).count())
                    .sum();
        }

        boolean allows(int one, int next) {
            return last(one).isEmpty()
                    || first(next).isEmpty()
                    || last(one).get().compareTo(first(next).get()) <= 0;
        }

        Optional<String> first(int part) {
            return keys.get(part).stream().findFirst();
        }

        Optional<String> last(int part) {
            List<String> page = keys.get(part);
            return page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1));
        }
    }

    private final List<Sorting> shown;
    private final boolean disturbed;

    PageOrder(List<TablePart> parts) {
        List<Sorting> kept = sortings(parts).stream().filter(Sorting::isKept).toList();
        shown = kept.stream().filter(sorting -> sorting.steps() >= FEWEST_STEPS).toList();
        disturbed = !parts.get(0).headed()
                || !shown.isEmpty() && kept.stream().noneMatch(sorting -> goesOn(sorting, parts));
    }

    private static List<Sorting> sortings(List<TablePart> parts) {
        List<Sorting> all = new ArrayList<>();
        all.add(Sorting.of(parts, (part, row) -> part.text(row, Column.MODULE)));
        all.add(Sorting.of(parts, (part, row) -> part.text(row, Column.OFFERED) + ' ' + part.text(row, Column.MODULE)));
        all.add(Sorting.of(parts, (part, row) -> Values.date(part.text(row, Column.DATE))
                .map(Object::toString)
                .orElse("")));
        return all;
    }

    private static boolean goesOn(Sorting sorting, List<TablePart> parts) {
        return IntStream.range(1, parts.size())
                .allMatch(part -> parts.get(part).headed() || sorting.allows(part - 1, part));
    }

    /** Whether it is sure that pages were moved. */
    boolean isDisturbed() {
        return disturbed;
    }

    /** Which of the pages, where pages were moved, ends where the next one goes on. Empty where that cannot be decided. */
    Optional<Integer> nearestBefore(int next, List<Integer> candidates) {
        List<Integer> nearest = candidates;
        if (!shown.isEmpty()) {
            Sorting sorting = shown.get(0);
            List<Integer> before =
                    candidates.stream().filter(one -> sorting.allows(one, next)).toList();
            Optional<String> last =
                    before.stream().flatMap(one -> sorting.last(one).stream()).max(String::compareTo);
            nearest = before.stream()
                    .filter(one -> last.isEmpty()
                            || sorting.last(one).map(last.get()::equals).orElse(true))
                    .toList();
        }
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }
}
