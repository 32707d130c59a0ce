/** The way to PostgreSQL: entity manager, schema migration at deployment, column types, and the clock that all nodes share. */
package org.upschedule.database;
