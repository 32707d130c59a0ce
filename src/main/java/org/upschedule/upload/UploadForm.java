package org.upschedule.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/**
 * The file of a form (RFC 7578). Nothing else in the form is kept.
 *
 * @param fileName as it was sent
 */
record UploadForm(Optional<String> fileName, byte[] content) {

    private static final String FILE = "file";

    /** The page sends one part; programs some more. */
    private static final int MOST_PARTS = 10;

    /** Room for a name of 255 characters in any script, and for the other headers. */
    private static final int MOST_PART_HEADER = 4096;

    /**
     * Reads the form, and of the file one byte more than it may have.
     *
     * @throws ProblemException where the form has no file, several files, too many parts, or is broken
     */
    static UploadForm read(String contentType, Spool body, int maxFileBytes) throws IOException {
        UploadForm form = null;
        int count = 0;
        try {
            FileItemInputIterator parts = new Parts().getItemIterator(new Body(contentType, body));
            while (parts.hasNext()) {
                if (++count > MOST_PARTS) {
                    throw broken("The form has more than " + MOST_PARTS + " parts.");
                }
                FileItemInput part = parts.next();
                if (FILE.equals(part.getFieldName())) {
                    if (form != null) {
                        throw broken("The form has two parts named \"file\".");
                    }
                    form = new UploadForm(
                            Optional.ofNullable(part.getName()),
                            part.getInputStream().readNBytes(maxFileBytes + 1));
                }
            }
        } catch (FileUploadException | IllegalArgumentException e) {
            throw broken("The form is broken.");
        }
        if (count == 0 && body.size() > 0) {
            throw broken("This is no form.");
        }
        if (form == null) {
            throw new ProblemException(
                    ProblemType.NOTHING_SENT,
                    "No file was sent. Please send the schedule PDF as the part named \"file\" of a multipart form.");
        }
        return form;
    }

    private static ProblemException broken(String what) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                what + " Please send one schedule PDF as the part named \"file\" of a multipart form.");
    }

    /** Only the parts' own streams are used, so nothing is written to a disk here. */
    private static final class Parts extends AbstractFileUpload<RequestContext, DiskFileItem, DiskFileItemFactory> {

        Parts() {
            setMaxPartHeaderSize(MOST_PART_HEADER);
            setHeaderCharset(StandardCharsets.ISO_8859_1); // the name is decoded by FileName
        }

        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(RequestContext body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DiskFileItem> parseRequest(RequestContext body) {
            throw new UnsupportedOperationException();
        }
    }

    private record Body(String contentType, Spool spool) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return spool.size();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return spool.read();
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
