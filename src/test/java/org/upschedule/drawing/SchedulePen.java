package org.upschedule.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Lays schedules out on pages. The same description gives the same bytes. */
final class SchedulePen {

    private final PDDocument document;
    private final DrawnSchedule schedule;
    private final List<PDPage> pages = new ArrayList<>();
    private PageInk ink;
    private int linesLeft;

    private SchedulePen(PDDocument document, DrawnSchedule schedule) {
        this.document = document;
        this.schedule = schedule;
    }

    static byte[] draw(List<DrawnSchedule> schedules) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            for (DrawnSchedule schedule : schedules) {
                new SchedulePen(document, schedule).draw();
            }
            if (!schedules.get(0).filters.isEmpty()) {
                pack(document, schedules.get(0).filters);
            }
            if (schedules.get(0).encrypted) {
                protect(document);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(PDDocument document, List<COSName> filters) throws IOException {
        for (PDPage page : document.getPages()) {
            COSStream content = page.getCOSObject().getCOSStream(COSName.CONTENTS);
            byte[] bytes;
            try (InputStream plain = content.createInputStream()) {
                bytes = plain.readAllBytes();
            }
            try (OutputStream packed = content.createOutputStream(new COSArray(filters))) {
                packed.write(bytes);
            }
        }
    }

    private static void protect(PDDocument document) throws IOException {
        AccessPermission permissions = new AccessPermission();
        permissions.setCanExtractContent(false);
        permissions.setCanExtractForAccessibility(true);
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", permissions);
        policy.setEncryptionKeyLength(128);
        policy.setPreferAES(true);
        document.protect(policy);
    }

    private void draw() throws IOException {
        beginPage();
        for (List<List<String>> row : schedule.rows) {
            row(row);
        }
        endPage();
    }

    private void row(List<List<String>> row) throws IOException {
        int lines = Math.max(1, row.stream().mapToInt(List::size).max().orElse(1));
        int done = 0;
        while (done < lines) {
            if (linesLeft == 0) {
                endPage();
                beginPage();
            }
            int here = Math.min(lines - done, linesLeft);
            ink.row(part(row, done, done + here), here);
            linesLeft -= here;
            done += here;
        }
    }

    private static List<List<String>> part(List<List<String>> row, int from, int to) {
        return row.stream()
                .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())))
                .toList();
    }

    private void beginPage() throws IOException {
        boolean first = pages.isEmpty();
        boolean turned = schedule.turn % 180 != 0;
        PDPage page = new PDPage(new PDRectangle(
                schedule.originX,
                schedule.originY,
                turned ? schedule.sheet.height() : schedule.sheet.width(),
                turned ? schedule.sheet.width() : schedule.sheet.height()));
        page.setRotation(schedule.rotation);
        if (schedule.pagesReversed && !first) {
            document.getPages().insertBefore(page, pages.get(pages.size() - 1));
        } else {
            document.addPage(page);
        }
        pages.add(page);
        ink = new PageInk(document, page, schedule, first);
        linesLeft = schedule.linesOnPage;
        if (first || schedule.headerOnEachPage) {
            ink.header();
        } else {
            linesLeft += Layout.LINES_OF_HEADER;
        }
        linesLeft += first ? 0 : Layout.LINES_OF_HEADING;
    }

    private void endPage() throws IOException {
        ink.finish();
    }
}
