/** The way to PostgreSQL: entity manager, schema migration at deployment, column types. */
package org.upschedule.database;
