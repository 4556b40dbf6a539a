package dev.touchstone.shared;

import java.util.Locale;

/** The two languages of the product. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
    EN(Locale.ENGLISH, "en");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** The language that serves a locale: English for English, Chinese for everything else. */
    public static Language of(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? EN : ZH;
    }

    public Locale locale() {
        return locale;
    }

    /** BCP 47 tag for the {@code lang} attribute and the database: {@code zh-CN} or {@code en}. */
    public String tag() {
        return tag;
    }
}
