/** The database is lost and restored: by SQL alone in each build, by {@code payara-config/backup} with {@code -Pdrill}. */
package org.upschedule.backup;
