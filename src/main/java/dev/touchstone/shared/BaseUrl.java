package dev.touchstone.shared;

/** Where people reach this installation; every link in a mail starts with it. */
public interface BaseUrl {

    /**
     * The full address of a page.
     *
     * @param path starts with a slash, already encoded
     */
    String of(String path);

    /** Whether the address is https; cookies are then marked secure. */
    boolean secure();
}
