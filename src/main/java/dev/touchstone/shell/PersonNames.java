package dev.touchstone.shell;

import org.springframework.security.core.Authentication;

/** Says how a signed-in person is called in the bar. The module that owns the accounts registers one bean. */
@FunctionalInterface
public interface PersonNames {

    /** The name people call this person by; never blank. */
    String of(Authentication person);
}
