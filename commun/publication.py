"""The end of a workflow. Wagtail imports this module while its models load: it knows no model."""


def publier(workflow_state, user=None):
    """Publish what was approved. The right to approve is the task's: who gives it need not be able to publish alone,
    which Wagtail's own way would ask."""
    workflow_state.content_object.get_latest_revision().publish(user=user, skip_permission_checks=True)
