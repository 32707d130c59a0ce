package org.upschedule.reader.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;

/**
 * PDFBox's parser for a file that may be an attack. All streams of the document are unpacked by {@link StreamUnpacker}, whoever asks for
 * them: PDFBox unpacks some while it loads a file, and those of fonts and colour spaces when they are used. Pictures are never unpacked.
 */
public final class GuardedParser extends PDFParser {

    private final String password;

    /**
     * @param password empty for a file that everybody may open
     * @throws IOException where the bytes are no PDF
     */
    public GuardedParser(byte[] pdf, String password, ReadingBudget budget) throws IOException {
        super(GuardedSource.of(pdf, budget), password, null, null, () -> GuardedSource.cache(budget));
        document = new Document(budget, this);
        this.password = password;
    }

    /** Any other encryption, and a password that is not the user's, are left to PDFBox. */
    @Override
    protected void prepareDecryption() throws IOException {
        COSDictionary dictionary = document.getEncryptionDictionary();
        if (securityHandler != null || dictionary == null) {
            return;
        }
        PDEncryption encryption = new PDEncryption(dictionary);
        if (UserDecryption.isOf(encryption)) {
            securityHandler = UserDecryption.of(encryption, document.getDocumentID(), password)
                    .orElse(null);
        }
        if (securityHandler == null) {
            super.prepareDecryption();
        }
    }

    /** The parser makes all of its streams by this document's method. */
    private static final class Document extends COSDocument {

        private final ReadingBudget budget;
        private final ICOSParser parser;

        Document(ReadingBudget budget, ICOSParser parser) {
            super(() -> GuardedSource.cache(budget), parser);
            this.budget = budget;
            this.parser = parser;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new Stream(budget, parser.createRandomAccessReadView(start, length));
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    private static final class Stream extends COSStream {

        private final ReadingBudget budget;

        Stream(ReadingBudget budget, RandomAccessReadView bytes) throws IOException {
            super(GuardedSource.cache(budget), bytes);
            this.budget = budget;
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            if (getFilters() == null) {
                return super.createInputStream(options);
            }
            RandomAccessRead bytes = createView();
            RandomAccessReadView all = new RandomAccessReadView(bytes, 0, bytes.length());
            return new COSStream(GuardedSource.cache(budget), all).createInputStream();
        }

        /** Guarded too: 4 bytes of a packed object become more than 100 of memory. */
        @Override
        public RandomAccessRead createView() throws IOException {
            return getFilters() == null
                    ? super.createView()
                    : GuardedSource.of(new StreamUnpacker(budget).unpacked(this), budget);
        }
    }
}
