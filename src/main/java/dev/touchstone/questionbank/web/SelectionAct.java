package dev.touchstone.questionbank.web;

/** What can be done for many questions of the list. */
enum SelectionAct {
    PUBLISH,
    RETIRE,
    TAG,
    UNTAG
}
