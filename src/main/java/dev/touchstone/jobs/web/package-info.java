/** The pages of jobs: list, draft form, plan. */
@NullMarked
package dev.touchstone.jobs.web;

import org.jspecify.annotations.NullMarked;
