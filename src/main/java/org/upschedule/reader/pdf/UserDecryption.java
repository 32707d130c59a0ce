package org.upschedule.reader.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.DecryptionMaterial;
import org.apache.pdfbox.pdmodel.encryption.PDCryptFilterDictionary;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler;

/**
 * Decrypts AES of 128 bits with the user's password, as the portal's files are encrypted (ISO 32000-1, 7.6). PDFBox tries each password as
 * the owner's first, which took a quarter of the time in which an exam file is read. The algorithms are PDFBox's.
 */
final class UserDecryption extends SecurityHandler<StandardProtectionPolicy> {

    private static final int VERSION = 4;
    private static final int REVISION = 4;
    private static final int KEY_BYTES = 16;

    private UserDecryption() {}

    /** Whether a file is encrypted in this way. */
    static boolean isOf(PDEncryption encryption) {
        PDCryptFilterDictionary filter = encryption.getStdCryptFilterDictionary();
        return StandardSecurityHandler.FILTER.equals(encryption.getFilter())
                && encryption.getVersion() == VERSION
                && encryption.getRevision() == REVISION
                && encryption.getLength() == KEY_BYTES * Byte.SIZE
                && filter != null
                && COSName.AESV2.equals(filter.getCryptFilterMethod());
    }

    /** Empty where the password is not the user's; it may be the owner's. */
    static Optional<UserDecryption> of(PDEncryption encryption, COSArray id, String password) throws IOException {
        StandardSecurityHandler algorithms = new StandardSecurityHandler();
        byte[] typed = password.getBytes(StandardCharsets.ISO_8859_1);
        byte[] document = id == null || id.size() == 0 ? new byte[0] : ((COSString) id.getObject(0)).getBytes();
        byte[] user = encryption.getUserKey();
        byte[] owner = encryption.getOwnerKey();
        int permissions = encryption.getPermissions();
        boolean metadata = encryption.isEncryptMetaData();
        if (!algorithms.isUserPassword(typed, user, owner, permissions, document, REVISION, KEY_BYTES, metadata)) {
            return Optional.empty();
        }
        UserDecryption decryption = new UserDecryption();
        decryption.setAES(true);
        decryption.setDecryptMetadata(metadata);
        decryption.setStreamFilterName(encryption.getStreamFilterName());
        decryption.setStringFilterName(encryption.getStringFilterName());
        decryption.setEncryptionKey(algorithms.computeEncryptedKey(
                typed, owner, user, null, null, permissions, document, REVISION, KEY_BYTES, metadata, false));
        return Optional.of(decryption);
    }

    @Override
    public void prepareForDecryption(PDEncryption encryption, COSArray id, DecryptionMaterial material) {
        throw new UnsupportedOperationException("it is made ready to decrypt");
    }

    @Override
    public void prepareDocumentForEncryption(PDDocument document) {
        throw new UnsupportedOperationException("nothing is encrypted here");
    }
}
