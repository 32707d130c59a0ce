package org.upschedule.upload;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.upschedule.Component;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/**
 * The cheap checks that need no PDF parser: something was sent, it is not too large, and it is a PDF by its content. Everything
 * that needs the file to be opened is the worker's, who has the limits for hostile files.
 */
@Component
class UploadGate {

    private static final byte[] SIGNATURE = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Readers accept the signature within the first 1024 bytes (PDF 1.7 reference, appendix H, note 13). */
    private static final int SIGNATURE_WITHIN = 1024;

    private final int maxBytes;

    @Inject
    UploadGate(UploadConfig config) {
        this.maxBytes = config.maxBytes();
    }

    void check(byte[] content) {
        if (content.length == 0) {
            throw new ProblemException(
                    ProblemType.NOTHING_SENT,
                    "The file is empty. Please choose the schedule PDF from the student portal.");
        }
        if (content.length > maxBytes) {
            throw UploadLimitFilter.tooLarge(maxBytes);
        }
        if (!hasSignature(content)) {
            throw new ProblemException(
                    ProblemType.NOT_A_PDF,
                    "This is not a PDF, whatever its name says. Please send the PDF itself, as the student portal gives it.");
        }
    }

    private static boolean hasSignature(byte[] content) {
        int last = Math.min(content.length, SIGNATURE_WITHIN) - SIGNATURE.length;
        for (int start = 0; start <= last; start++) {
            if (startsAt(content, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] content, int start) {
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (content[start + i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }
}
