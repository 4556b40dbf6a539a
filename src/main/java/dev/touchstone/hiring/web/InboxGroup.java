package dev.touchstone.hiring.web;

import java.util.List;

/** Items of one kind, oldest first. */
record InboxGroup(String kind, List<InboxItem> items) {}
