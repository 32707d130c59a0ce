/** Bringing a version to nodes that run, and the way back: {@code payara-config/upschedule-deploy.sh}, and what docs/deployment.md says of it. */
package org.upschedule.deployment;
