package org.upschedule.signing;

import jakarta.inject.Inject;
import org.upschedule.Component;
import org.upschedule.digest.Hmac;

/** What the product signs cookies with, on whatever node. */
@Component
public class Signatures {

    private final SigningKey key;
    private volatile Hmac hmac;

    @Inject
    Signatures(SigningKey key) {
        this.key = key;
    }

    /** The key is asked for when the first cookie is: a node may start without its database. */
    public Hmac hmac() {
        Hmac loaded = hmac;
        if (loaded == null) {
            loaded = new Hmac(key.load());
            hmac = loaded;
        }
        return loaded;
    }
}
