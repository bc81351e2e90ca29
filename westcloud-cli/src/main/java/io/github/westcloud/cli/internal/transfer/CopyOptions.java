package io.github.westcloud.cli.internal.transfer;

/**
 * How trees are copied.
 *
 * @param rule what to do about files that are there already
 * @param parallel how many files are copied at a time
 * @param listsTarget whether the directories of the target are listed, which is cheaper than to ask for each file
 * @param dryRun whether to say what would be done, and do nothing
 */
public record CopyOptions(Rule rule, int parallel, boolean listsTarget, boolean dryRun) {}
