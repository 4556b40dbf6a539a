package dev.touchstone.questionbank.writer;

/** The words a file is written with, in one language. */
interface Words {

    /** The sentence of a message key. */
    String say(String key, Object... arguments);

    /** The name of a competency. */
    String competency(String code);
}
