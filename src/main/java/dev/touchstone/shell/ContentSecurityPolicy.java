package dev.touchstone.shell;

/** What our pages may load: our own files, nothing inline, nothing from elsewhere. */
public final class ContentSecurityPolicy {

    /** Value of the {@code Content-Security-Policy} header of every page. {@code data:} serves small CSS icons. */
    public static final String VALUE = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self'";

    private ContentSecurityPolicy() {}
}
