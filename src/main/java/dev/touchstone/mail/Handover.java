package dev.touchstone.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * How the mail server answered to one letter.
 *
 * @param result what it means for the letter
 * @param answer the server's words, one line, without secrets
 * @param badAddress whether the address itself was refused for good
 */
record Handover(Result result, String answer, boolean badAddress) {

    enum Result {
        /** The server answered 250 to the data. */
        TAKEN,
        /** 4xx: come back later. */
        LATER,
        /** 5xx: never. */
        REFUSED,
        /** The server does not want us at all (sign-in): nothing about this letter. */
        SHUT,
        /** The line broke or fell silent: it may have been taken. */
        PERHAPS
    }

    private static final int LONGEST = 300;

    static Handover taken() {
        return new Handover(Result.TAKEN, "", false);
    }

    /** Reads the chain of exceptions for the server's code; no code means the line broke. */
    static Handover of(MessagingException failure) {
        var code = -1;
        var addressed = false;
        Exception told = failure;
        for (Exception link = failure; link != null && code < 0; link = next(link)) {
            code = code(link);
            addressed = link instanceof SMTPAddressFailedException;
            told = link;
        }
        return new Handover(meaning(code), words(told), addressed && (code == 550 || code == 551 || code == 553));
    }

    private static Result meaning(int code) {
        if (code == 530 || code == 534 || code == 535 || code == 538) {
            return Result.SHUT;
        }
        return code >= 500 ? Result.REFUSED : code >= 400 ? Result.LATER : Result.PERHAPS;
    }

    private static int code(Exception failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        } else if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : -1;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    static String words(Exception failure) {
        var words = Marks.oneLine(String.valueOf(failure.getMessage()));
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
