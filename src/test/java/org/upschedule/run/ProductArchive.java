package org.upschedule.run;

import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A part of the packaged product, with its libraries, for a test in the container. */
public final class ProductArchive {
    private ProductArchive() {}

    /** @param classes regular expression of the wanted classes, below {@code org/upschedule/} and without {@code .class} */
    public static WebArchive of(String classes) {
        WebArchive product = ShrinkWrap.createFromZipFile(
                WebArchive.class, Installation.ofBuild().war().toFile());
        return ShrinkWrap.create(WebArchive.class, "part.war")
                .merge(product, Filters.include("/WEB-INF/(lib/.*|beans\\.xml)"))
                .merge(product, Filters.include("/WEB-INF/classes/((META-INF|db)/.*|.*\\.json)"))
                .merge(product, Filters.include("/WEB-INF/classes/org/upschedule/(" + classes + ")(\\$.*)?\\.class"));
    }
}
