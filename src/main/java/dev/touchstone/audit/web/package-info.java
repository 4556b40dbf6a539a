/** The audit trail's page. */
@NullMarked
package dev.touchstone.audit.web;

import org.jspecify.annotations.NullMarked;
