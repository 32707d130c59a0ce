package org.upschedule.reader;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Pages and forms whose content PDFBox's engine takes from {@link ContentBytes}. */
final class CheckedContent {

    private CheckedContent() {}

    static PDPage of(PDPage page, ContentBytes bytes) {
        return new CheckedPage(page, bytes);
    }

    static PDFormXObject of(PDFormXObject form, ContentBytes bytes) {
        return new CheckedForm(form, bytes);
    }

    private static final class CheckedPage extends PDPage {

        private final PDPage page;
        private final ContentBytes bytes;

        CheckedPage(PDPage page, ContentBytes bytes) {
            super(page.getCOSObject());
            this.page = page;
            this.bytes = bytes;
        }

        /** The page's own know the document's cache of fonts. */
        @Override
        public PDResources getResources() {
            return page.getResources();
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() {
            return new RandomAccessReadBuffer(bytes.of(getCOSObject().getDictionaryObject(COSName.CONTENTS)));
        }
    }

    private static final class CheckedForm extends PDFormXObject {

        private final PDFormXObject form;
        private final ContentBytes bytes;

        CheckedForm(PDFormXObject form, ContentBytes bytes) {
            super(form.getCOSObject());
            this.form = form;
            this.bytes = bytes;
        }

        @Override
        public PDResources getResources() {
            return form.getResources();
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() {
            return new RandomAccessReadBuffer(bytes.of(getCOSObject()));
        }
    }
}
