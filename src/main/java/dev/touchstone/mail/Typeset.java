package dev.touchstone.mail;

import java.util.Map;

/**
 * A letter as it will be stored: rendered, with marks where its secret links go.
 *
 * @param subject one line
 * @param text plain-text alternative
 * @param html HTML alternative
 * @param secrets the secret links by field name
 */
record Typeset(String subject, String text, String html, Map<String, String> secrets) {

    /** Puts the links into a plain text. */
    static String open(String text, Map<String, String> secrets) {
        var out = text;
        for (var secret : secrets.entrySet()) {
            out = out.replace(Marks.link(secret.getKey()), secret.getValue());
        }
        return out;
    }

    /** Puts the links into an HTML document. */
    static String openHtml(String html, Map<String, String> secrets) {
        var out = html;
        for (var secret : secrets.entrySet()) {
            out = out.replace(Marks.link(secret.getKey()), Letterhead.escape(secret.getValue()));
        }
        return out;
    }

    /** The text or document as staff may see it. */
    static String hide(String rendered) {
        var mark = Marks.LINK_BEGINS + "\\w+" + Marks.LINK_ENDS;
        return rendered.replaceAll("href=\"" + mark + "\"", "").replaceAll(mark, Marks.HIDDEN);
    }

    /** Whether a stored text has a place for a secret link. */
    static boolean hasLink(String text) {
        return text.indexOf(Marks.LINK_BEGINS) >= 0;
    }
}
