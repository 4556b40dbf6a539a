package dev.touchstone.shared;

/**
 * Which slice of a list is wanted.
 *
 * @param page zero-based page number; negative values are read as zero
 * @param size rows per page, 1 to 200; other values are clamped
 */
public record Paging(int page, int size) {

    private static final int LARGEST = 200;

    public Paging {
        page = Math.max(page, 0);
        size = Math.min(Math.max(size, 1), LARGEST);
    }

    /** Rows to skip. */
    public long offset() {
        return (long) page * size;
    }
}
