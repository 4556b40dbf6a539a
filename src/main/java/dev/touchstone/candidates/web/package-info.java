/** The pages of candidates: list, forms, import, application page, and the candidate’s own page. */
@NullMarked
package dev.touchstone.candidates.web;

import org.jspecify.annotations.NullMarked;
