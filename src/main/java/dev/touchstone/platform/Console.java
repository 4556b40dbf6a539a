package dev.touchstone.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Standard output and error in UTF-8, whatever the locale of the shell says: a service or container without a locale
 * would otherwise print question marks for every Chinese character. Windows keeps its console's code page.
 */
final class Console {

    static final PrintStream OUT = stream(FileDescriptor.out);
    static final PrintStream ERR = stream(FileDescriptor.err);

    private Console() {}

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset());
    }

    private static Charset charset() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
    }
}
