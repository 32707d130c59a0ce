package org.upschedule.reader.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.upschedule.reader.table.Cell;
import org.upschedule.reader.table.PageBottoms;
import org.upschedule.reader.table.TableRow;
import org.upschedule.schedule.FindingCode;

/**
 * Makes rows of the form of those of the tables: a page break may have cut a row, and its rest stands at the top of another page. The
 * rest goes to a row only where that can be right. Where that cannot be decided it is told, because it would be somebody else's class.
 */
final class CutRows {

    private final Form form;
    private final List<TablePart> parts;
    private final Findings findings;
    private final PageBottoms bottoms;
    private final Map<Integer, FormRow> lastRowOf = new HashMap<>();
    private final Map<Integer, Integer> before = new HashMap<>();

    private CutRows(Form form, List<TablePart> parts, Findings findings) {
        this.form = form;
        this.parts = parts;
        this.findings = findings;
        this.bottoms = new PageBottoms(parts.stream().map(TablePart::table).toList());
    }

    /** The rows of a document in the order of its pages. */
    static List<FormRow> joined(Form form, List<TablePart> parts, Findings findings) {
        return new CutRows(form, parts, findings).joined();
    }

    private List<FormRow> joined() {
        List<FormRow> rows = new ArrayList<>();
        List<Integer> rests = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).rest().isPresent()) {
                rests.add(part);
            }
            addRows(part, rows);
        }
        if (!rests.isEmpty()) {
            findBefore(rests);
            Set<Integer> done = new HashSet<>();
            rests.forEach(rest -> join(rest, done));
        }
        return rows;
    }

    private void addRows(int index, List<FormRow> rows) {
        TablePart part = parts.get(index);
        for (int i = 0; i < part.rows().size(); i++) {
            TableRow row = part.rows().get(i);
            if (part.namesModule(row)) {
                FormRow whole = new FormRow(part.header(), row);
                rows.add(whole);
                lastRowOf.put(index, whole);
            } else if (i > 0) {
                tell(row, "This row names no module, so it belongs to nothing: ");
            }
        }
    }

    /** Says for each rest on which page its row began. */
    private void findBefore(List<Integer> rests) {
        PageOrder order = new PageOrder(parts);
        for (int rest : rests) {
            Optional<Integer> found;
            if (order.isDisturbed()) {
                found = order.nearestBefore(
                        rest,
                        IntStream.range(0, parts.size())
                                .filter(one -> one != rest && mayGoOn(one, rest))
                                .boxed()
                                .toList());
            } else {
                found = Optional.of(rest - 1).filter(one -> one >= 0 && mayGoOn(one, rest));
            }
            found.ifPresent(one -> before.put(rest, one));
        }
        Map<Integer, Long> nextOf =
                before.values().stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        before.values().removeIf(one -> nextOf.get(one) > 1);
    }

    private boolean mayGoOn(int one, int next) {
        TablePart ending = parts.get(one);
        return new RowRest(form, ending, parts.get(next)).isPossible() && bottoms.mayEnd(ending.table());
    }

    /** A row may go on over several pages, so those that it came over are joined first. */
    private void join(int part, Set<Integer> done) {
        if (!done.add(part)) {
            return;
        }
        TableRow rest = parts.get(part).rows().get(0);
        Integer one = before.get(part);
        if (one != null && !lastRowOf.containsKey(one)) {
            join(one, done);
        }
        FormRow row = one == null ? null : lastRowOf.get(one);
        if (row == null) {
            tell(
                    rest,
                    "The rest of a row stands at the top of this page, and it is not sure which row it belongs to: ");
            return;
        }
        row.add(rest);
        lastRowOf.putIfAbsent(part, row);
    }

    private void tell(TableRow row, String why) {
        String text = row.cells().stream()
                .map(Cell::text)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | "));
        findings.add(FindingCode.UNREAD_ROW, why + text + ". Please look it up in your PDF.", row.page(), row.number());
    }
}
