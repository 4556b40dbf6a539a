package dev.touchstone.mail;

import java.util.UUID;

/** Says who may read the letters of an application; implemented by the module that owns applications. */
public interface MailGuard {

    /** Whether the person of the current request may read and repeat letters of this kind about this application. */
    boolean mayReadMail(UUID application, String kind);
}
