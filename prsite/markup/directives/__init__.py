"""Block directives: ``::: name key="value"``, one file per family, all named in ``registry``."""
