package org.upschedule.joining.web;

import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.qr.QrCode;

/** A link that joins another browser. */
@Schema(name = "JoiningLink", description = "An address that makes another browser the same owner, once")
public record LinkView(
        @Schema(description = "To be opened there. What follows # is a secret, which browsers send to no server")
        URI address,

        @Schema(description = "QR code of the address, for a phone: an image in SVG")
        String qr,

        Instant expiresAt) {

    static LinkView of(URI address, Instant expiresAt) {
        return new LinkView(address, QrCode.svg(address.toString()), expiresAt);
    }
}
