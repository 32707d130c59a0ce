package org.upschedule.reader.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;

/** Where a page shows pictures. What they show is not read: they are never unpacked. */
final class Pictures {

    private final Box page;
    private final Ground ground;
    private final TextOperators text;
    private float covered;

    Pictures(Box page, Ground ground, TextOperators text) {
        this.page = page;
        this.ground = ground;
        this.text = text;
    }

    /** Which part of the page they cover. Scanners put one on a page, or some dozens of strips. */
    float covered() {
        return page.isEmpty() ? 0 : Math.min(1, covered / page.area());
    }

    /**
     * Shows a picture in the unit square of user space (ISO 32000-1, 8.9.5). On it text of any colour may be seen; under it none.
     *
     * @param opaque whether what is under it cannot be seen
     */
    void show(TextState state, boolean opaque) {
        Box box = Box.ofUnitSquare(state.ctm).within(state.clip).within(page);
        if (box.isEmpty()) {
            return;
        }
        covered += box.area();
        ground.paint(box, new Ink(InkSpace.DEVICE, Ink.UNKNOWN, 1));
        if (opaque && state.fill.alpha() >= 1) {
            text.cover(box);
        }
    }

    /** Whether a picture has neither a mask nor transparent parts (ISO 32000-1, table 89). */
    static boolean isOpaque(PDResources resources, COSName name) {
        COSBase objects = resources.getCOSObject().getDictionaryObject(COSName.XOBJECT);
        return objects instanceof COSDictionary all
                && all.getDictionaryObject(name) instanceof COSDictionary picture
                && !picture.containsKey(COSName.MASK)
                && !picture.containsKey(COSName.SMASK)
                && !picture.containsKey(COSName.getPDFName("SMaskInData"))
                && !picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
    }
}
